namespace Anlan.Api;

/// <summary>What a write takes, for the description of the interface.</summary>
/// <param name="Type">The JSON it reads, or <see cref="SentFile"/>.</param>
/// <param name="Example">An example of it; for a file its fields.</param>
public sealed record ApiContent(Type Type, object Example);

/// <summary>A parameter of the query string, for the description of the interface.</summary>
public sealed record ApiParameter(string Name, string Description, string Example);

/// <summary>Words with which endpoints describe themselves.</summary>
public static class ApiEndpoint
{
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint) => endpoint.Produces<T>();

    public static RouteHandlerBuilder GivesFile(this RouteHandlerBuilder endpoint, string contentType) =>
        endpoint.Produces<Stream>(StatusCodes.Status200OK, contentType);

    /// <summary>A read with a parameter in the query string.</summary>
    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder endpoint, string name, string description, string example) =>
        endpoint.WithMetadata(new ApiParameter(name, description, example));

    /// <summary>A write that takes JSON.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, T example)
        where T : notnull => endpoint.WithMetadata(new ApiContent(typeof(T), example));

    /// <summary>A write that takes a file and what is said of it.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint, params (string Name, string Example)[] fields) =>
        endpoint.WithMetadata(
            new ApiContent(typeof(SentFile), fields.ToDictionary(f => f.Name, f => f.Example)),
            new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileBody.Largest)
        );

    /// <summary>A write that makes something and answers its id.</summary>
    public static RouteHandlerBuilder Makes(this RouteHandlerBuilder endpoint) => endpoint.Makes<WrittenResource>();

    /// <summary>A write that makes something and answers all of it.</summary>
    public static RouteHandlerBuilder Makes<T>(this RouteHandlerBuilder endpoint) => endpoint.Produces<T>(StatusCodes.Status201Created);

    /// <summary>A write that changes what is there and answers its id.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint) => endpoint.Produces<WrittenResource>();
}

using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Anlan.Papers.Reading.Organisations;
using Anlan.Rules.Laws;

namespace Anlan.Papers.Reading;

/// <summary>What the reader may know beside the text. Everything is optional: reading works without. Plain data, so that a child process can be told it.</summary>
public sealed class LetterReaderOptions
{
    /// <summary>The organisation pack that names are resolved to; empty leaves every code null.</summary>
    public IReadOnlyList<OrganisationEntry> Organisations { get; init; } = [];

    /// <summary>法规库 that citations are checked against; empty switches these checks off.</summary>
    public IReadOnlyList<Law> Laws { get; init; } = [];

    /// <summary>Digest of all of it: the same knowledge has the same one.</summary>
    [JsonIgnore]
    internal string Digest => field ??= Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)));

    [JsonIgnore]
    internal LawRegister? Register => field ??= Laws.Count > 0 ? new LawRegister(Laws) : null;
}

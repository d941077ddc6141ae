using Anlan.Common;
using Anlan.Hosting;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Anlan.Tests.Operations;

/// <summary>A mistyped setting stops the start with a sentence; what a connection string says of itself stays.</summary>
public sealed class SettingTests
{
    [Theory]
    [InlineData("Anlan:SecondFactor", "yes", "请写 true 或 false")]
    [InlineData("Anlan:Demonstration", "1", "请写 true 或 false")]
    [InlineData("Anlan:AccessLogDays", "-1", "请写成天数")]
    [InlineData("Anlan:AccessLogDays", "half a year", "请写成天数")]
    public void A_mistyped_setting_is_refused(string name, string value, string remedy)
    {
        var fault = Assert.Throws<InvalidDataException>(() => StoreSettings.From(Given((name, value))));
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 200, 1)]
    [InlineData(";Max Auto Prepare=0", 0, 1)]
    [InlineData(";MaxAutoPrepare=7", 7, 1)]
    [InlineData(";Timeout=9", 200, 9)]
    public void What_a_connection_string_says_of_itself_stays(string further, int statements, int timeout)
    {
        var made = new NpgsqlConnectionStringBuilder(PatientConnections.Prepared("Host=db;Database=anlan" + further));
        Assert.Equal((statements, timeout), (made.MaxAutoPrepare, made.Timeout));
    }

    private static IConfiguration Given(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value)).Build();
}

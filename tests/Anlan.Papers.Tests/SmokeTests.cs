namespace Anlan.Rules.Tests;

public class SmokeTests
{
    [Fact]
    public void X()
    {
        Assert.Equal(2, 1 + 1);
    }
}

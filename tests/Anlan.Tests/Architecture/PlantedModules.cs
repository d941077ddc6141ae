namespace Anlan.Tests.Architecture.Planted.Low
{
    /// <summary>Breaks the order on purpose, inside the body of an asynchronous method.</summary>
    internal static class LowerModule
    {
        public static async Task<string> ReachUpAsync()
        {
            await Task.Yield();
            return High.HigherModule.Name;
        }
    }
}

namespace Anlan.Tests.Architecture.Planted.High
{
    internal static class HigherModule
    {
        public static string Name => Low.LowerModule.ReachUpAsync().ToString()!;
    }
}

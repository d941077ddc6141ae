using Anlan.Data;

namespace Anlan.Modules.Organisations;

/// <summary>A pack of organisations was loaded into the store.</summary>
public sealed record PackLoaded(Guid RootId, string Pack, int Added, int Changed) : Fact(nameof(Organisation), RootId)
{
    public override string Title => $"载入机构数据包 {Pack}：新增{Added}个，更新{Changed}个";
}

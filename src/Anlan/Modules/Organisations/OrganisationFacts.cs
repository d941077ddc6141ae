using Anlan.Data;

namespace Anlan.Modules.Organisations;

/// <summary>A pack of organisations was loaded into the store.</summary>
public sealed record PackLoaded(Guid RootId, string Pack, int Added, int Changed, int Ended) : Fact(nameof(Organisation), RootId)
{
    public override string Title => $"载入机构数据包 {Pack}：新增{Added}个，更新{Changed}个，撤销{Ended}个";
}

/// <summary>A newer pack added, changed or ended a body.</summary>
public sealed record BodyChangedByPack(Guid Id, string Pack, string Kind, string What) : Fact(nameof(Organisation), Id)
{
    public override string Title => $"按机构数据包 {Pack} {Kind}{(What.Length > 0 ? "：" + What : "")}";
}

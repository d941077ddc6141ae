using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Organisations;

/// <summary>A pack of organisations was loaded into the store.</summary>
public sealed record PackLoaded(Guid RootId, string Pack, int Added, int Changed, int Ended) : Fact(nameof(Organisation), RootId)
{
    public override string Title => $"载入机构数据包 {Pack}：新增{Added}个，更新{Changed}个，撤销{Ended}个";
}

/// <summary>A newer pack added, changed or ended an organisation.</summary>
public sealed record OrganisationChangedByPack(Guid Id, string Pack, string Kind, string What) : Fact(nameof(Organisation), Id)
{
    public override string Title => $"按机构数据包 {Pack} {Kind}{(What.Length > 0 ? "：" + What : "")}";
}

/// <summary>An organisation was added.</summary>
public sealed record OrganisationAdded(Guid Id, string Name, string Code, string Parent, DateOnly From) : Fact(nameof(Organisation), Id)
{
    public override string Title => $"新增机构，隶属{Parent}，自{Today.Written(From)}起";
}

/// <summary>An organisation ended without a successor.</summary>
public sealed record OrganisationEnded(Guid Id, DateOnly To) : Fact(nameof(Organisation), Id)
{
    public override string Title => $"撤销机构，到{Today.Written(To)}为止";
}

/// <summary>An organisation came under another one, with all below it.</summary>
public sealed record OrganisationMoved(Guid Id, string Before, string After, int Below) : Fact(nameof(Organisation), Id)
{
    public override string Title => $"上级由{Before}改为{After}{(Below > 0 ? $"，连同下级{Below}个" : "")}";
}

/// <summary>An organisation handed its business over.</summary>
public sealed record OrganisationSucceeded(Guid Id, string Way, string Successors, DateOnly On) : Fact(nameof(Organisation), Id)
{
    public override string Title => $"{Way}：自{Today.Written(On)}起由{Successors}承接";
}

/// <summary>An organisation took over another one's business.</summary>
public sealed record OrganisationTookOver(Guid Id, string Predecessor, DateOnly On) : Fact(nameof(Organisation), Id)
{
    public override string Title => $"自{Today.Written(On)}起承接{Predecessor}的业务";
}

/// <summary>A name that papers use for an organisation was added.</summary>
public sealed record AliasAdded(Guid Id, string Name) : Fact(nameof(Organisation), Id)
{
    public override string Title => $"增加别名{Name}";
}

/// <summary>A name is used no more.</summary>
public sealed record AliasEnded(Guid Id, string Name, DateOnly To) : Fact(nameof(Organisation), Id)
{
    public override string Title => $"停用别名{Name}";
}

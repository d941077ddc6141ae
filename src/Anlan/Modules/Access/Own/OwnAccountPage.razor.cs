namespace Anlan.Modules.Access.Own;

/// <summary>What belongs to one's own account: who one is here, and where password, devices, calendar and tokens are kept.</summary>
public sealed partial class OwnAccountPage(CurrentCaller caller, IEnumerable<OwnAccountLink> links);

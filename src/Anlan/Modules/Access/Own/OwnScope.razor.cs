namespace Anlan.Modules.Access.Own;

public sealed partial class OwnScope(CurrentCaller caller);

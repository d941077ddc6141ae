using Anlan.Modules.Access;

namespace Anlan.Shell;

/// <summary>The frame of everybody who is signed in: rail by role, search, place, scope; one column with a bottom bar on phones.</summary>
public sealed partial class DeskLayout(CurrentCaller current, Flash flash)
{
    private CurrentCaller Current => current;

    private Flash Flash => flash;
}

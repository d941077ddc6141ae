using Anlan.Modules.Access;
using Anlan.Modules.Calendar;
using Anlan.Modules.Desk;
using Anlan.Modules.Documents;
using Anlan.Modules.Letters;
using Anlan.Modules.Notices;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Registry;
using Anlan.Modules.Supervision;
using Anlan.Shell;

namespace Anlan;

/// <summary>The modules, lowest first: a module knows only those above it in this list.</summary>
internal static class ModuleList
{
    public static IReadOnlyList<Module> All { get; } =
    [
        new OrganisationsModule(),
        new AccessModule(),
        new RegistryModule(),
        new CalendarModule(),
        new NoticesModule(),
        new DocumentsModule(),
        new RectificationModule(),
        new SupervisionModule(),
        new LettersModule(),
        new DeskModule(),
    ];
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Anlan.Hosting;

/// <summary>Prints the help of a command in Chinese throughout; the library's own text stays English in places.</summary>
internal sealed class ChineseHelp : SynchronousCommandLineAction
{
    /// <summary>Puts this help in the place of the library's, for a command and all below it.</summary>
    public static void On(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Description = "显示帮助";
            help.Action = new ChineseHelp();
        }
        foreach (var version in root.Options.OfType<VersionOption>())
            version.Description = "显示版本";
    }

    /// <summary>Who asks for help need not have given what the command needs.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var to = parseResult.InvocationConfiguration.Output;
        var commands = command.Subcommands.Where(c => !c.Hidden).ToList();
        var path = new List<string>();
        for (SymbolResult? at = parseResult.CommandResult; at is CommandResult named; at = at.Parent)
            path.Insert(0, named.Command.Name);
        to.WriteLine(command.Description);
        to.WriteLine();
        var parts =
            commands.Count > 0 ? ["命令"] : command.Arguments.Select(a => a.Arity.MaximumNumberOfValues > 1 ? $"{a.Name}…" : a.Name);
        to.WriteLine($"用法：{string.Join(' ', path)} {string.Join(' ', [.. parts, "[选项]"])}");
        Section(to, "命令", commands.Select(c => (c.Name, c.Description)));
        Section(to, "参数", command.Arguments.Select(a => (a.Name, a.Description)));
        var options = command.Options.Concat(
            command is RootCommand ? [] : parseResult.RootCommandResult.Command.Options.OfType<HelpOption>()
        );
        Section(
            to,
            "选项",
            options.Where(o => !o.Hidden).Select(o => (string.Join(' ', [o.Name, .. o.Aliases.Where(a => a == "-h")]), o.Description))
        );
        return 0;
    }

    private static void Section(TextWriter to, string title, IEnumerable<(string Name, string? Description)> lines)
    {
        var rows = lines.ToList();
        if (rows.Count == 0)
            return;
        to.WriteLine();
        to.WriteLine($"{title}：");
        var width = rows.Max(r => r.Name.Length);
        foreach (var (name, description) in rows)
            to.WriteLine($"  {name.PadRight(width)}  {description}");
    }
}

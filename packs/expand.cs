#:property RestorePackagesWithLockFile=false
// Builds the one file the program reads, <pack>/organisations.csv, from the hand-kept files in <pack>/parts.
//   dotnet run packs/expand.cs -- packs/beijing          rewrites organisations.csv
//   dotnet run packs/expand.cs -- packs/beijing --check  exits 1 when organisations.csv is not what the parts give
// The rules are written in packs/README.md.
using System.Text;

const string Header = "code,name,aliases,kind,parent_code,from,to,district_code,party_group,predecessor_codes,note";

if (args.Length is 0 or > 2 || (args.Length == 2 && args[1] != "--check"))
{
    Console.Error.WriteLine("usage: dotnet run packs/expand.cs -- PACK [--check]");
    return 2;
}

var parts = Path.Combine(args[0], "parts");
var bodies = Read("bodies.csv", Header.Split(','))
    .Select(r => new Body(r[0], r[1], Split(r[2]), r[3], r[4], r[5], r[6], r[7], r[8], Split(r[9]), r[10]))
    .ToList();
var byCode = bodies.ToDictionary(b => b.Code);
var all = bodies.Concat(Departments()).Concat(Streets()).ToList();

// Parents first, each district in one block: the file can be read, and loaded, from top to bottom.
var children = all.ToLookup(b => b.Parent);
var text = new StringBuilder(Header).Append('\n');
var written = children[""].Sum(Write);
if (written != all.Count)
{
    Console.Error.WriteLine($"{all.Count - written} bodies have a parent_code that is not in the pack");
    return 1;
}

var target = Path.Combine(args[0], "organisations.csv");
if (args.Length == 2)
{
    var current = File.Exists(target) && File.ReadAllText(target) == text.ToString();
    Console.Error.WriteLine(current ? $"{target} is current" : $"{target} is not what its parts give: run without --check");
    return current ? 0 : 1;
}

File.WriteAllText(target, text.ToString());
Console.Error.WriteLine($"{target}: {written} bodies");
return 0;

int Write(Body body)
{
    var aliases = body.Aliases.Where(a => a != body.Name).Distinct();
    string[] fields =
    [
        body.Code,
        body.Name,
        string.Join(';', aliases),
        body.Kind,
        body.Parent,
        body.From,
        body.To,
        body.District,
        body.PartyGroup,
        string.Join(';', body.Predecessors),
        body.Note,
    ];
    text.AppendJoin(',', fields).Append('\n');
    return 1 + children[body.Code].Sum(Write);
}

// One body for every row of the template and every place of its level. A district whose departments are
// written out in bodies.csv has another structure and takes nothing from the template.
IEnumerable<Body> Departments()
{
    var ownStructure = bodies.Where(b => b.Kind == "department").Select(b => b.Parent).ToHashSet();
    var places = bodies.Where(b => b.Kind is "city" or "district" && !ownStructure.Contains(b.Code)).ToList();
    string[] columns = ["code", "levels", "name", "aliases", "kind", "party_group", "from", "to", "only", "except", "predecessors", "note"];
    var template = Read("departments.csv", columns);
    foreach (var row in template)
    {
        foreach (var place in places.Where(p => Applies(row, p)))
        {
            var names = Split(row[3]).Prepend(row[2]).Select(n => Fill(n, place)).ToList();
            var local = names.Where(n => n.StartsWith(place.Name, StringComparison.Ordinal)).Select(n => n[(place.Name.Length - 1)..]);
            yield return new Body(
                $"{place.Code}-{row[0]}",
                names[0],
                [.. names.Skip(1), .. local],
                row[4],
                place.Code,
                row[6],
                row[7],
                place.District,
                row[5],
                // A predecessor counts where the template has it for this place.
                [.. Split(row[10]).Where(p => template.Exists(r => r[0] == p && Applies(r, place))).Select(p => $"{place.Code}-{p}")],
                row[11]
            );
        }
    }
}

IEnumerable<Body> Streets()
{
    foreach (var row in Read("streets.csv", "code", "name", "statistical_name", "aliases", "parent_code", "from", "to", "predecessor_codes", "note"))
    {
        var offices = row[1].EndsWith("街道", StringComparison.Ordinal) ? new[] { "办事处", "办" } : ["人民政府", "政府"];
        var district = byCode[row[0][..6]];
        List<string> names = [district.Name + row[1], .. offices.Select(o => row[1] + o), .. Split(row[3])];
        if (row[2].Length > 0)
        {
            names.AddRange([row[2], row[2] + "办事处"]);
        }

        yield return new Body(row[0], row[1], names, "street", row[4], row[5], row[6], district.Code, "0", Split(row[7]), row[8]);
    }
}

bool Applies(string[] row, Body place) =>
    Split(row[1]).Contains(place.Kind) && (row[8].Length == 0 || Split(row[8]).Contains(place.Code)) && !Split(row[9]).Contains(place.Code);

// {地} is the place (门头沟区), {简} its short name (门头沟).
string Fill(string pattern, Body place) =>
    pattern.Replace("{地}", place.Name, StringComparison.Ordinal).Replace("{简}", place.Name[..^1], StringComparison.Ordinal);

string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries);

// No value of a pack holds a comma or a quotation mark, so a line splits at its commas.
List<string[]> Read(string file, params string[] columns)
{
    var lines = File.ReadAllLines(Path.Combine(parts, file));
    if (lines[0] != string.Join(',', columns))
    {
        throw new InvalidDataException($"{file}: header should be {string.Join(',', columns)}");
    }

    var rows = lines.Skip(1).Select(l => l.Split(',')).ToList();
    var bad = rows.FindIndex(r => r.Length != columns.Length);
    return bad < 0 ? rows : throw new InvalidDataException($"{file}, line {bad + 2}: {rows[bad].Length} fields, {columns.Length} expected");
}

internal sealed record Body(
    string Code,
    string Name,
    IReadOnlyList<string> Aliases,
    string Kind,
    string Parent,
    string From,
    string To,
    string District,
    string PartyGroup,
    IReadOnlyList<string> Predecessors,
    string Note
);

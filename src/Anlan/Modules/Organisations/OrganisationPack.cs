using System.Globalization;
using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.VisualBasic.FileIO;

namespace Anlan.Modules.Organisations;

/// <summary>
/// A city's organisations as a file (机构数据包): <c>packs/NAME/organisations.csv</c>. Loading a newer file of the same city adds what is new and
/// renames what has a new name; it never deletes, because records hang on the bodies.
/// </summary>
public sealed class OrganisationPack(AppDb db, CaseLog log, TimeProvider clock)
{
    public sealed record Row(
        string Code,
        string Name,
        IReadOnlyList<string> Aliases,
        OrganisationKind Kind,
        string? ParentCode,
        DateOnly? From,
        DateOnly? To,
        bool PartyGroup,
        IReadOnlyList<string> PredecessorCodes
    );

    /// <summary>Reads the file; a broken line is a refusal that names file, line and reason.</summary>
    public static (IReadOnlyList<Row> Rows, IReadOnlyList<Refusal> Refusals) Read(string path)
    {
        var rows = new List<Row>();
        var refusals = new List<Refusal>();
        using var parser = new TextFieldParser(path)
        {
            TextFieldType = FieldType.Delimited,
            Delimiters = [","],
            HasFieldsEnclosedInQuotes = true,
        };
        var header = parser.ReadFields() ?? [];
        var column = header.Select((name, at) => (name, at)).ToDictionary(c => c.name.Trim(), c => c.at, StringComparer.Ordinal);
        while (!parser.EndOfData)
        {
            var line = parser.LineNumber;
            var fields = parser.ReadFields() ?? [];
            string Field(string name) => column.TryGetValue(name, out var at) && at < fields.Length ? fields[at].Trim() : "";
            void Refuse(string why) => refusals.Add(new Refusal("pack.line", $"{Path.GetFileName(path)} 第{line}行：{why}"));
            if (Field("code") is not { Length: > 0 } code || Field("name") is not { Length: > 0 } name)
            {
                Refuse("缺少机构代码或名称，请补全 code、name 两列。");
                continue;
            }
            if (!Enum.TryParse<OrganisationKind>(Field("kind"), ignoreCase: true, out var kind))
            {
                Refuse($"机构类型“{Field("kind")}”不认识，请填 city、district、street、department、division、station、team 或 committee。");
                continue;
            }
            if (!Date(Field("from"), out var from) || !Date(Field("to"), out var to))
            {
                Refuse("日期请写成 2020-06-01 的形式，或留空。");
                continue;
            }
            rows.Add(
                new Row(
                    code,
                    name,
                    List(Field("aliases")),
                    kind,
                    Field("parent_code") is { Length: > 0 } parent ? parent : null,
                    from,
                    to,
                    Field("party_group") == "1",
                    List(Field("predecessor_codes"))
                )
            );
        }
        return (rows, refusals);
    }

    /// <summary>Puts the rows into the store; parents may stand after their children.</summary>
    public async Task<Outcome> LoadAsync(string pack, IReadOnlyList<Row> rows, CancellationToken ct)
    {
        var byCode = await db.Organisations().Include(o => o.Aliases).ToDictionaryAsync(o => o.Code, ct);
        var known = rows.Select(r => r.Code).Concat(byCode.Keys).ToHashSet(StringComparer.Ordinal);
        var orphans = rows.Where(r => r.ParentCode is not null && !known.Contains(r.ParentCode)).ToList();
        if (orphans.Count > 0)
            return orphans
                .Select(r => new Refusal("pack.parent", $"机构“{r.Name}”（{r.Code}）的上级代码 {r.ParentCode} 不存在，请更正。"))
                .ToList();
        int added = 0,
            changed = 0;
        foreach (var row in TopDown(rows))
        {
            var parent = row.ParentCode is null ? null : byCode[row.ParentCode];
            if (byCode.TryGetValue(row.Code, out var organisation))
            {
                changed += organisation.Name == row.Name ? 0 : 1;
                organisation.Name = row.Name;
            }
            else
            {
                organisation = new Organisation
                {
                    Id = Ids.New(clock),
                    Code = row.Code,
                    Name = row.Name,
                    SortKey = row.Code,
                    Kind = row.Kind,
                    Path = "",
                };
                db.Add(organisation);
                byCode.Add(row.Code, organisation);
                added++;
            }
            organisation.PlaceUnder(parent);
            organisation.ActsThroughPartyGroup = row.PartyGroup;
            organisation.From = row.From;
            if (row.To is { } end)
                organisation.End(end);
            foreach (var alias in row.Aliases.Distinct().Where(a => a != row.Name && organisation.Aliases.TrueForAll(x => x.Name != a)))
                db.Add(
                    new OrganisationAlias
                    {
                        Id = Ids.New(clock),
                        OrganisationId = organisation.Id,
                        Name = alias,
                    }
                );
        }
        var successions = (await db.Successions().ToListAsync(ct)).Select(s => (s.SuccessorId, s.PredecessorId)).ToHashSet();
        foreach (var row in rows)
        foreach (var predecessor in row.PredecessorCodes.Where(byCode.ContainsKey).Select(c => byCode[c]))
            if (successions.Add((byCode[row.Code].Id, predecessor.Id)))
                db.Add(
                    new Succession
                    {
                        Id = Ids.New(clock),
                        PredecessorId = predecessor.Id,
                        SuccessorId = byCode[row.Code].Id,
                        On = row.From ?? predecessor.To?.AddDays(1) ?? DateOnly.MinValue,
                    }
                );
        if (added + changed == 0)
            return Outcome.Stored();
        var root = byCode[rows.First(r => r.ParentCode is null).Code];
        log.Add(new PackLoaded(root.Id, pack, added, changed));
        return await db.SaveActAsync(ct, root.Id);
    }

    private static IEnumerable<Row> TopDown(IReadOnlyList<Row> rows)
    {
        var children = rows.ToLookup(r => r.ParentCode);
        var inFile = rows.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var queue = new Queue<Row>(rows.Where(r => r.ParentCode is null || !inFile.Contains(r.ParentCode)));
        while (queue.TryDequeue(out var row))
        {
            yield return row;
            foreach (var child in children[row.Code])
                queue.Enqueue(child);
        }
    }

    private static IReadOnlyList<string> List(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Date(string text, out DateOnly? date)
    {
        date = null;
        if (text.Length == 0)
            return true;
        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        date = read ? value : null;
        return read;
    }
}

using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Organisations;

/// <summary>
/// Remembers that papers use a name for an organisation, so that the reader knows it from then on. Part of another act, which saves
/// it and asks first whether this caller may say so: the name then holds for everybody.
/// </summary>
public sealed class RememberName(AppDb db, CaseLog log, TimeProvider clock)
{
    /// <summary>Shorter names (本区, 该局) mean another organisation in every paper.</summary>
    private const int Shortest = 3;

    private const int Longest = 200;

    /// <summary>Adds the name to what is to be saved.</summary>
    /// <param name="name">As printed.</param>
    /// <param name="bodyId">The organisation it means.</param>
    /// <param name="organisations">All organisations as they are now.</param>
    /// <param name="field">Form property a refusal belongs to.</param>
    /// <returns>Why the name cannot be remembered; nothing when it will be, or is known already.</returns>
    public Refusal? Add(string name, Guid bodyId, OrganisationCatalogue organisations, string field)
    {
        var folded = OrganisationCatalogue.Folded(name);
        var body = organisations.Find(bodyId) ?? throw new InvalidOperationException($"No body {bodyId} in the catalogue.");
        var meant = organisations.Meant(folded, [], null);
        if (meant.Any(e => e.Id == bodyId))
            return null;
        if (meant.Count > 0)
            return new Refusal(
                "alias.taken",
                $"“{folded}”已经是{meant[0].Name}的名称，不能再记给{body.Name}。请去掉“以后都这样识别”。",
                field
            );
        if (folded.Length is < Shortest or > Longest)
            return new Refusal("alias.length", $"“{folded}”太短或太长，容易认错，不能记住。请去掉“以后都这样识别”。", field);
        db.Add(
            new OrganisationAlias
            {
                Id = Ids.New(clock),
                OrganisationId = bodyId,
                Name = folded,
            }
        );
        log.Add(new AliasAdded(bodyId, folded));
        return null;
    }
}

using Anlan.Common;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Units;
using Anlan.Rules.Deadlines;

namespace Anlan.Modules.Supervision.Header;

/// <summary>The header of a round as typed: what a letter's header has, and the organisations its names mean.</summary>
/// <param name="TeamId">The team, when the organisation tree knows it.</param>
/// <param name="UnitIds">Inspected units.</param>
internal sealed record RoundHeader(HeaderFields Fields, Guid? TeamId, IReadOnlyList<Guid> UnitIds)
{
    /// <summary>Reads and checks a form.</summary>
    /// <param name="former">The round as it was; none for a new one.</param>
    /// <param name="issued">Whether the feedback is out, so that its clock runs.</param>
    public static (RoundHeader Header, List<Refusal> Refusals) Read(
        HeaderInput form,
        Round? former,
        bool issued,
        OrganisationCatalogue organisations,
        DateOnly today
    )
    {
        var (fields, refusals) = HeaderFields.Read(form);
        var (rows, unclear) = new UnitRows(organisations, [], fields.IssuedOn).Read(form.UnitNames ?? [], null, [], nameof(form.UnitNames));
        refusals.AddRange(unclear);
        if (rows.Count == 0 && unclear.Count == 0)
            refusals.Add(new Refusal("round.no-units", "请填写被督察单位。", nameof(form.UnitNames)));
        if (issued && fields.IssuedOn > today)
            refusals.Add(
                new Refusal(
                    "round.issued-later",
                    $"印发日期不能晚于今天（{Today.Written(today)}）：时限从这一天起算，请核对。",
                    nameof(form.IssuedOn)
                )
            );
        if (issued && fields is { IssuedOn: null, LimitUnit: not null and not DeadlineUnit.FixedDate })
            refusals.Add(new Refusal("round.issued-on", "请填写印发日期：填了整改时限，没有这一天算不出到期日。", nameof(form.IssuedOn)));
        var teamId = former?.TeamId;
        if (fields.Team != former?.TeamName)
        {
            var meant = fields.Team is { } team ? organisations.Meant(team, [], fields.IssuedOn) : [];
            teamId = meant is [var only] ? only.Id : null;
            if (meant is [{ Kind: not OrganisationKind.Team } other])
                refusals.Add(new Refusal("round.team", $"“{other.Name}”不是督察组，请填写督察组的名称。", nameof(form.Team)));
        }
        return (new RoundHeader(fields, teamId, [.. rows.Select(r => r.OrganisationId).OfType<Guid>()]), refusals);
    }

    /// <summary>Puts the fields on a round; its units are a list of their own.</summary>
    public void PutOn(Round round)
    {
        Fields.PutOn(round);
        round.TeamId = TeamId;
    }
}

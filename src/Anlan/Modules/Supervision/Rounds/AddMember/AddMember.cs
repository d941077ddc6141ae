using System.Text.RegularExpressions;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Supervision.Rounds.AddMember;

/// <summary>Puts a person into the team of a round (添加督察人员).</summary>
public sealed partial class AddMember(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Name { get; set; }
        public string? Duty { get; set; }
        public string? Post { get; set; }
        public string? Unit { get; set; }
        public string? Phone { get; set; }
    }

    public async Task<Outcome?> CheckAsync(Guid roundId, CancellationToken ct) =>
        (await db.RoundToRunAsync(caller.Value, roundId, ct)).Instead;

    public async Task<Outcome> RunAsync(Guid roundId, Form form, CancellationToken ct)
    {
        var (round, instead) = await db.RoundToRunAsync(caller.Value, roundId, ct);
        if (round is null)
            return instead!;
        var id = Ids.FromForm(form.Key, clock);
        if (round.Members.Exists(m => m.Id == id))
            return await db.StoredBeforeAsync(id, ct);
        var read = new FormReader();
        var name = read.Text(form.Name, nameof(form.Name), "姓名", 40);
        var post = read.Optional(form.Post, nameof(form.Post), "职务", 100);
        var unit = read.Optional(form.Unit, nameof(form.Unit), "单位", 100);
        var phone = read.Optional(form.Phone, nameof(form.Phone), "电话", 40);
        if (phone is not null && !PhoneNumber().IsMatch(phone))
            read.Refusals.Add(new Refusal("member.phone", "电话请写成数字，例如 010-12345678。", nameof(form.Phone)));
        if (!Enum.TryParse<TeamDuty>(form.Duty, out var duty) || !Enum.IsDefined(duty))
            read.Refusals.Add(new Refusal("member.duty", "请选择分工：组长、副组长、成员或联络员。", nameof(form.Duty)));
        if (!read.Ok)
            return read.Refusals;
        if (duty == TeamDuty.Lead && round.Members.Find(m => m.Duty == TeamDuty.Lead) is { } lead)
            return new Refusal("member.second-lead", $"已经有组长{lead.Name}。请先移除，或选择其他分工。", nameof(form.Duty));
        if (round.Members.Exists(m => m.Duty == duty && m.Name == name && m.Unit == unit))
            return new Refusal("member.twice", $"{name}已经是{duty.Term()}，不用再添加。", nameof(form.Name));
        db.Add(
            new RoundMember
            {
                Id = id,
                RoundId = roundId,
                Name = name,
                Duty = duty,
                Post = post,
                Unit = unit,
                Phone = phone,
            }
        );
        log.Add(new MemberAdded(roundId, id, duty));
        return await db.SaveActAsync(ct, id);
    }

    [GeneratedRegex(@"^\+?[0-9][0-9\- ]{4,19}$")]
    private static partial Regex PhoneNumber();
}

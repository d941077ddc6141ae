using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Shell;

namespace Anlan.Modules.Supervision.Rounds.RemoveMember;

/// <summary>Takes a person out of the team of a round (移除督察人员); the case log keeps that they were in it.</summary>
public sealed class RemoveMember(AppDb db, CaseLog log, CurrentCaller caller)
{
    public async Task<Outcome> RunAsync(Guid roundId, Guid memberId, CancellationToken ct)
    {
        var (round, instead) = await db.RoundToRunAsync(caller.Value, roundId, ct);
        if (round is null)
            return instead!;
        // Pressed twice: the person is out already.
        if (round.Members.Find(m => m.Id == memberId) is not { } member)
            return Outcome.Stored();
        round.Members.Remove(member);
        log.Add(new MemberRemoved(roundId, memberId, member.Duty));
        return await db.SaveActAsync(ct);
    }

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapButton(
            SupervisionPaths.List + "/{id:guid}/people/{memberId:guid}/remove",
            SupervisionPermissions.Run,
            async (Guid id, Guid memberId, RemoveMember act, Flash flash, CancellationToken ct) =>
                PostedAct.Answer(await act.RunAsync(id, memberId, ct), flash, SupervisionPaths.Round(id) + "#members", "人员已移除。")
        );
}

using System.Security.Cryptography;
using Anlan.Common;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace Anlan.Modules.Access.SecondFactor;

/// <summary>Makes secrets and judges codes: six digits of the present thirty seconds or of those beside them, each once (RFC 6238), or a recovery code, each once.</summary>
public sealed class FactorCodes(IDataProtectionProvider protection, TimedSeal seal, Today today)
{
    private const string Issuer = "安澜";

    private const int RecoveryCodes = 6;

    private const string Fresher = "anlan.second-factor.fresh";

    private static readonly TimeSpan SetUpWithin = TimeSpan.FromMinutes(30);

    private readonly IDataProtector protector = protection.CreateProtector("anlan.second-factor");

    /// <summary>A fresh secret, shown to its owner alone and not stored before a code from it was typed.</summary>
    /// <param name="Key">As authenticator apps take it (base32).</param>
    /// <param name="Address">For the picture a phone reads.</param>
    /// <param name="Sealed">The secret for the form: of this account, for half an hour.</param>
    public sealed record Fresh(string Key, string Address, string Sealed);

    public Fresh Make(Guid accountId, string userName, string? sealedBefore)
    {
        var key = Open(sealedBefore, accountId) ?? KeyGeneration.GenerateRandomKey();
        var text = Base32Encoding.ToString(key);
        return new Fresh(
            string.Join(' ', text.Chunk(4).Select(c => new string(c))),
            new OtpUri(OtpType.Totp, text, userName, Issuer).ToString(),
            seal.Close(Fresher, $"{accountId:N}|{text}", SetUpWithin)
        );
    }

    /// <summary>The authenticator that a sealed secret and a first code from it make, with the recovery codes to show once; null when the code is not of it.</summary>
    public (Authenticator Made, IReadOnlyList<string> Recovery)? Begin(Guid accountId, string? sealedSecret, string? code)
    {
        if (Open(sealedSecret, accountId) is not { } key || StepOf(key, code) is not { } step)
            return null;
        var recovery = Enumerable
            .Range(0, RecoveryCodes)
            .Select(_ => string.Join('-', Base32Encoding.ToString(RandomNumberGenerator.GetBytes(15)).Chunk(6).Select(c => new string(c))))
            .ToList();
        var made = new Authenticator
        {
            AccountId = accountId,
            Secret = protector.Protect(Base32Encoding.ToString(key)),
            LastStep = step,
            RecoveryHashes = string.Join(' ', recovery.Select(c => SessionTickets.Hash(Plain(c)))),
            Since = today.Now,
        };
        return (made, recovery);
    }

    /// <summary>Uses a code up.</summary>
    /// <returns>Whether it was a good one; saving what is used up is the caller's.</returns>
    public bool Use(Authenticator factor, string? code)
    {
        var typed = Plain(code);
        var left = factor.RecoveryHashes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (left.Remove(SessionTickets.Hash(typed)))
        {
            factor.RecoveryHashes = string.Join(' ', left);
            return true;
        }
        if (StepOf(KeyOf(factor), typed) is not { } step || step <= factor.LastStep)
            return false;
        factor.LastStep = step;
        return true;
    }

    private byte[] KeyOf(Authenticator factor)
    {
        try
        {
            return Base32Encoding.ToBytes(protector.Unprotect(factor.Secret));
        }
        // The store was put back without its keys: no code fits, and two administrators give the account a new start.
        catch (CryptographicException)
        {
            return [0];
        }
    }

    private long? StepOf(byte[] key, string? code)
    {
        var digits = Plain(code);
        return digits.Length == 6 && new Totp(key).VerifyTotp(today.Now, digits, out var step, new VerificationWindow(1, 1)) ? step : null;
    }

    private byte[]? Open(string? sealedSecret, Guid accountId) =>
        seal.Open(Fresher, sealedSecret)?.Split('|') is [var account, var key] && account == accountId.ToString("N")
            ? Base32Encoding.ToBytes(key)
            : null;

    /// <summary>As people type it: full width, small letters, blanks and hyphens in between.</summary>
    private static string Plain(string? code) =>
        string.Concat((code ?? "").Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
}

using System.Security.Cryptography;
using System.Text;
using Anlan.Api;
using Anlan.Common;
using Anlan.Data;

namespace Anlan.Shell;

/// <summary>
/// Forms that carry a key are stored once. Whoever goes back in the browser, changes what was typed and sends it under the same key is told that
/// this was not stored, and keeps what was typed.
/// </summary>
internal sealed class KeyedForms(RequestDelegate next)
{
    private const string KeyField = "Input.Key";

    private static readonly object Changed = new();

    private static readonly string[] NoContent = ["__RequestVerificationToken", "_handler"];

    /// <summary>Whether the form was stored before with other content.</summary>
    public static bool IsChanged(HttpContext context) => context.Items.ContainsKey(Changed);

    public async Task InvokeAsync(HttpContext context, AppDb db, Today today)
    {
        // The API has keys of its own.
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && !ApiGroup.Covers(context.Request.Path))
            await CompareAsync(context, db, today);
        await next(context);
    }

    private static async Task CompareAsync(HttpContext context, AppDb db, Today today)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Ids.KeyOf(form[KeyField]) is not { } key)
            return;
        var digest = await DigestAsync(context.Request.Path, form, context.RequestAborted);
        switch (await db.FormDigestAsync(key, context.RequestAborted))
        {
            case null:
                db.SaveWithAct(_ => new FormReceipt
                {
                    Key = key,
                    Digest = digest,
                    At = today.Now,
                });
                break;
            case var earlier when earlier != digest:
                context.Items[Changed] = true;
                db.RefuseActs();
                break;
        }
    }

    private static async Task<string> DigestAsync(string path, IFormCollection form, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(path);
        foreach (var (name, values) in form.Where(f => !NoContent.Contains(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(name);
            foreach (var value in values)
                Add(value ?? "");
        }
        foreach (var file in form.Files)
        {
            Add(file.Name);
            Add(file.FileName);
            await using var content = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(content, ct));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}

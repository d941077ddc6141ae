using System.Globalization;
using System.Text;
using Anlan.Common;
using Anlan.Data;
using Anlan.Rules;
using Anlan.Rules.Calendar;
using Anlan.Shell;

namespace Anlan.Modules.Calendar.LoadNotice;

/// <summary>
/// Loads the holiday notice of a year (载入节假日安排): read, shown, and only then confirmed, because it moves every running deadline.
/// Text or file may be the State Council's notice as published, or a table with the columns of data/holidays.
/// </summary>
public sealed class LoadNotice(AppDb db, HolidayYears years, WorkingDays workingDays, IEnumerable<RecomputeDeadlines> holders)
{
    /// <summary>A notice has about two thousand characters.</summary>
    private const int LongestText = 100_000;

    public sealed class Form
    {
        public string? Text { get; set; }

        /// <summary>Needed only when the text does not name its year.</summary>
        public string? Year { get; set; }

        public IFormFile? File { get; set; }

        /// <summary><c>confirm</c> once the preview has been seen.</summary>
        public string? Step { get; set; }
    }

    /// <summary>What the text says and what loading it would do.</summary>
    public sealed record Preview(IReadOnlyList<HolidayRow> Rows, WorkingDayCalendar Calendar, int DeadlinesMoved);

    /// <summary>Brings the file, when there is one, into the text field, so that what is confirmed is what was shown.</summary>
    public static async Task<Refusal?> TakeFileAsync(Form form, CancellationToken ct)
    {
        if (form.File is not { Length: > 0 } file)
            return null;
        if (file.Length > LongestText * 3)
            return new Refusal("calendar.file-too-large", "文件太大，不像一份放假通知。请只上传通知的文字或表格。", nameof(Form.File));
        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        try
        {
            form.Text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content.ToArray()).TrimStart('\uFEFF');
            return null;
        }
        catch (DecoderFallbackException)
        {
            return new Refusal(
                "calendar.file-encoding",
                "文件不是 UTF-8 文本。请用记事本另存为 UTF-8，或直接把文字粘贴到下面。",
                nameof(Form.File)
            );
        }
    }

    /// <summary>Reads the form without changing anything.</summary>
    public async Task<(Preview? Preview, IReadOnlyList<Refusal> Refusals)> LookAsync(Form form, CancellationToken ct)
    {
        var reading = Read(form);
        if (!reading.Ok)
            return (null, [.. reading.Refusals.Select(r => new Refusal("calendar.notice", r.ToString(), nameof(Form.Text)))]);
        var next = await workingDays.WithAsync(reading.Rows, ct);
        if (!next.Ok)
            return (null, [new Refusal("calendar.contradiction", next.Refusal!, nameof(Form.Text))]);
        var moved = 0;
        foreach (var holder in holders)
            moved += await holder.RunAsync(next.Value, false, ct);
        return (new Preview(reading.Rows, next.Value, moved), []);
    }

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        var (preview, refusals) = await LookAsync(form, ct);
        if (preview is null)
            return refusals.ToList();
        var moved = 0;
        foreach (var holder in holders)
            moved += await holder.RunAsync(preview.Calendar, true, ct);
        await years.ReplaceAsync(preview.Rows, moved, ct);
        var outcome = await db.SaveActAsync(ct);
        workingDays.Forget();
        return outcome;
    }

    private static TableReading<HolidayRow> Read(Form form)
    {
        var text = form.Text?.Trim() ?? "";
        if (text.Length == 0)
            return new TableReading<HolidayRow>([], [new LineRefusal(0, "请粘贴通知全文，或选择文件。")]);
        if (text.Length > LongestText)
            return new TableReading<HolidayRow>([], [new LineRefusal(0, "文字太长，不像一份放假通知。请只粘贴通知本身。")]);
        var firstLine = text.Split('\n')[0];
        if (firstLine.Contains(',', StringComparison.Ordinal))
            return HolidayTable.Read(text);
        int? year = int.TryParse(form.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return HolidayNotice.Read(text, year);
    }
}

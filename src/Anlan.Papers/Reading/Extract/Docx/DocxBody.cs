using System.Globalization;
using System.Text;

namespace Anlan.Papers.Reading.Extract.Docx;

/// <summary>Walks the main part and collects lines.</summary>
internal sealed class DocxBody(DocxPackage package, ExtractLimits limits)
{
    private readonly DocxNumbering _numbering = DocxNumbering.Read(package, limits.Nesting);
    private readonly DocxStyles _styles = DocxStyles.Read(package, limits.Nesting);
    private OpenXml _xml = null!;
    private int _characters;
    private int _notes;
    private int _objects;
    private int _imported;

    public ExtractedText Read()
    {
        using var part = package.Part(package.MainPart) ?? throw DocxPackage.Broken("缺少正文");
        _xml = new OpenXml(part, limits.Nesting);
        _xml.Start();
        var lines = new LineList();
        _xml.Children(name =>
        {
            if (name == "w:body")
                _xml.Children(block => Block(block, lines));
            else
                _xml.Skip();
        });
        var text = string.Join('\n', lines.All);
        if (string.IsNullOrWhiteSpace(text))
            throw new UnreadableFileException(
                "文档里没有文字，可能是图片或扫描件",
                "请上传带文字的 .docx 或文字版 PDF；只有扫描件时请先做文字识别（OCR）并核对"
            );
        return new ExtractedText(text, Warnings());
    }

    private List<string> Warnings()
    {
        var warnings = new List<string>();
        if (_notes > 0)
            warnings.Add($"有{_notes}处脚注或尾注没有读入正文");
        if (_objects > 0)
            warnings.Add($"有{_objects}个嵌入的对象（如电子表格）没有读取，请查看原文");
        if (_imported > 0)
            warnings.Add($"有{_imported}段从其他文件并入的内容没有读取，请查看原文");
        return warnings;
    }

    /// <summary>A paragraph, a table, or a wrapper whose content counts as if it stood here (content control, kept insertion).</summary>
    private void Block(string name, LineList lines)
    {
        switch (name)
        {
            case "w:p":
                Paragraph(lines);
                break;
            case "w:tbl":
                Table(lines);
                break;
            case "w:sdt" or "w:sdtContent" or "w:customXml" or "w:ins" or "w:moveTo" or "AlternateContent" or "Choice":
                _xml.Children(inner => Block(inner, lines));
                break;
            case "w:altChunk":
                _imported++;
                _xml.Skip();
                break;
            default:
                _xml.Skip();
                break;
        }
    }

    private void Paragraph(LineList lines)
    {
        var properties = ParagraphProperties.None;
        var text = new StringBuilder();
        var boxes = new LineList();
        _xml.Children(name =>
        {
            if (name == "w:pPr")
                properties = ParagraphProperties.Read(_xml);
            else
                Inline(name, text, boxes);
        });
        var body = text.ToString();
        var number = body.Length > 0 || properties.NumId is > 0 ? NumberOf(properties) : "";
        lines.Add(number + body, properties.MarkDeleted);
        lines.AddAll(boxes);
    }

    private string NumberOf(ParagraphProperties own)
    {
        var list = _styles.ListOf(own.StyleId);
        if ((own.NumId ?? list?.NumId) is not { } numId || numId == 0)
            return "";
        var level = own.Level ?? list?.Level ?? (list is { } style ? _numbering.LevelOfStyle(numId, style.StyleId) : null) ?? 0;
        return Counted(_numbering.Next(numId, level));
    }

    /// <summary>A run, or a wrapper around runs. What was deleted or moved away is skipped, as are old properties and field codes.</summary>
    private void Inline(string name, StringBuilder text, LineList boxes)
    {
        switch (name)
        {
            case "w:r":
                Run(text, boxes);
                break;
            case "w:del" or "w:moveFrom" or "w:rPr" or "w:instrText" or "w:delText" or "Fallback":
                _xml.Skip();
                break;
            case "w:rt":
                _xml.Skip();
                break;
            case "w:ins"
            or "w:moveTo"
            or "w:hyperlink"
            or "w:smartTag"
            or "w:sdt"
            or "w:sdtContent"
            or "w:customXml"
            or "w:fldSimple"
            or "w:dir"
            or "w:bdo"
            or "w:ruby"
            or "w:rubyBase":
                _xml.Children(inner => Inline(inner, text, boxes));
                break;
            case "oMath" or "oMathPara":
                Formula(text);
                break;
            default:
                Drawn(name, boxes);
                break;
        }
    }

    private void Run(StringBuilder text, LineList boxes)
    {
        var hidden = false;
        _xml.Children(name =>
        {
            if (name == "w:rPr")
                _xml.Children(property =>
                {
                    hidden |= property == "w:vanish" && _xml.IsOn();
                    _xml.Skip();
                });
            else if (hidden)
                _xml.Skip();
            else
                RunContent(name, text, boxes);
        });
    }

    private void RunContent(string name, StringBuilder text, LineList boxes)
    {
        switch (name)
        {
            case "w:t":
                text.Append(Counted(_xml.Text()));
                return;
            case "w:tab" or "w:ptab":
                text.Append('\t');
                break;
            case "w:br" or "w:cr":
                text.Append('\n');
                break;
            case "w:noBreakHyphen":
                text.Append('-');
                break;
            case "w:sym":
                text.Append(Symbol());
                break;
            case "w:footnoteReference" or "w:endnoteReference":
                _notes++;
                break;
            case "w:object":
                _objects++;
                break;
            case "w:ruby":
                Inline(name, text, boxes);
                return;
            default:
                Drawn(name, boxes);
                return;
        }
        _xml.Skip();
    }

    /// <summary>Looks for text boxes inside drawings. Only the newer of two alternative forms is taken, or the text would come twice.</summary>
    private void Drawn(string name, LineList boxes)
    {
        switch (name)
        {
            case "w:txbxContent":
                _xml.Children(block => Block(block, boxes));
                break;
            case "Fallback" or "w:del" or "w:moveFrom":
                _xml.Skip();
                break;
            default:
                _xml.Children(inner => Drawn(inner, boxes));
                break;
        }
    }

    private void Formula(StringBuilder text)
    {
        _xml.Children(name =>
        {
            if (name == "t")
                text.Append(Counted(_xml.Text()));
            else
                Formula(text);
        });
    }

    /// <summary>Symbol fonts map their signs into the private area; a tick or box carries no text, other code points are taken as they are.</summary>
    private string Symbol() =>
        int.TryParse(_xml.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
        && code is > 0x20 and < 0xD800
            ? ((char)code).ToString()
            : "";

    /// <summary>Rows as lines, cells separated by tabs. A table of a single column is only a frame: its paragraphs stay paragraphs.</summary>
    private void Table(LineList lines)
    {
        var rows = new List<List<LineList>>();
        TableRows(rows);
        if (rows.TrueForAll(r => r.Count <= 1))
        {
            foreach (var cell in rows.SelectMany(r => r))
                lines.AddAll(cell);
            return;
        }
        foreach (var row in rows)
        {
            var cells = row.Select(c => string.Join(' ', c.All.Where(l => l.Length > 0)).Replace('\t', ' ').Replace('\n', ' '));
            lines.Add(string.Join('\t', cells).TrimEnd('\t'));
        }
    }

    private void TableRows(List<List<LineList>> rows)
    {
        _xml.Children(name =>
        {
            if (name is "w:sdt" or "w:sdtContent" or "w:customXml" or "w:ins")
                TableRows(rows);
            else if (name == "w:tr")
            {
                var cells = new List<LineList>();
                if (Row(cells))
                    rows.Add(cells);
            }
            else
                _xml.Skip();
        });
    }

    /// <summary>False when the row is a tracked deletion.</summary>
    private bool Row(List<LineList> cells)
    {
        var kept = true;
        _xml.Children(name =>
        {
            if (name == "w:trPr")
                _xml.Children(property =>
                {
                    kept &= property != "w:del";
                    _xml.Skip();
                });
            else if (name == "w:tc")
            {
                var cell = new LineList();
                _xml.Children(block => Block(block, cell));
                cells.Add(cell);
            }
            else if (name is "w:sdt" or "w:sdtContent" or "w:customXml")
                kept &= Row(cells);
            else
                _xml.Skip();
        });
        return kept;
    }

    private string Counted(string text)
    {
        _characters += text.Length;
        return _characters <= limits.Characters
            ? text
            : throw new UnreadableFileException(
                $"文字超过{limits.Characters / 10_000}万字，不像一份公文",
                "请只上传公文本身，附件分开上传"
            );
    }
}

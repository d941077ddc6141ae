using Anlan.Bench.Letters;
using Anlan.Papers.Reading.Extract;

return args switch
{
    ["letters", .. var files] => await LettersBench.RunAsync(files),
    // The benchmark is its own child process for docx and pdf.
    [LettersBench.ChildCommandName] => await ExtractChild.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: anlan-bench letters [FILE…]   reading letters against plain extraction of the same files");
    return 2;
}

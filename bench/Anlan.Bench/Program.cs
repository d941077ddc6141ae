using Anlan.Bench.Hostile;
using Anlan.Bench.Letters;
using Anlan.Bench.Pages;
using Anlan.Bench.Reach;
using Anlan.Bench.Workbooks;
using Anlan.Papers.Reading.Sandbox;

return args switch
{
    ["letters", .. var files] => await LettersBench.RunAsync(files),
    // The benchmark is its own child process for letters.
    [LettersBench.ChildCommandName] => await ReadingChild.RunAsync(),
    ["workbooks"] => await WorkbooksBench.RunAsync(),
    // Each writer is measured in a process of its own.
    [WorkbooksBench.ChildCommandName, var writer] => await WorkbooksBench.RunChildAsync(writer),
    ["hostile"] => await HostileBench.RunAsync(),
    ["pages", .. var only] => await PagesBench.RunAsync(only),
    ["reach"] => await ReachBench.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: anlan-bench letters [FILE…]   reading letters against plain extraction of the same files");
    Console.Error.WriteLine("       anlan-bench workbooks         writing a long list as .xlsx, beside the libraries tried for it");
    Console.Error.WriteLine("       anlan-bench hostile           hostile files to the running program, watching its memory and answers");
    Console.Error.WriteLine(
        "       anlan-bench reach             asking through a posting, beside the same by hand-written SQL, on both databases"
    );
    Console.Error.WriteLine(
        "       anlan-bench pages             pages a second, beside the same rows as JSON by hand-written SQL, on both databases"
    );
    return 2;
}

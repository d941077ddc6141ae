using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Anlan.Papers.Tests")]

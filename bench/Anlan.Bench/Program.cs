Console.Error.WriteLine("usage: anlan-bench NAME");

using Anlan.Rules.Statistics;
using CsCheck;

namespace Anlan.Rules.Tests.Statistics;

public sealed class SeededDrawTests
{
    [Fact]
    public void The_generator_gives_the_published_numbers()
    {
        var generator = new SplitMix64(1_234_567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => generator.Next())
        );
    }

    [Fact]
    public void A_draw_is_the_same_as_another_language_makes_it()
    {
        // Computed with whole numbers in Python from the description of the method.
        Assert.Equal([34, 74, 46, 22, 65, 72, 44, 9, 26, 62], SeededDraw.Draw([.. Enumerable.Range(0, 100)], 10, 20201104));
    }

    [Fact]
    public void A_draw_takes_distinct_items_and_a_larger_one_begins_with_the_smaller()
    {
        Gen.Select(Gen.Int[1, 200], Gen.Int[0, 200], Gen.ULong)
            .Where((population, size, _) => size < population)
            .Sample(
                (population, size, seed) =>
                {
                    int[] items = [.. Enumerable.Range(0, population)];
                    var larger = SeededDraw.Draw(items, size + 1, seed);
                    return larger.Distinct().Count() == size + 1
                        && larger.Take(size).SequenceEqual(SeededDraw.Draw(items, size, seed))
                        && SeededDraw.Draw(items, population, seed).Order().SequenceEqual(items);
                }
            );
    }

    [Fact]
    public void Every_item_is_drawn_about_equally_often()
    {
        var drawn = new int[10];
        for (var seed = 0UL; seed < 20_000; seed++)
        {
            foreach (var item in SeededDraw.Draw([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3, seed))
            {
                drawn[item]++;
            }
        }

        // 6,000 expected with a standard deviation of 65; the seeds are fixed, so this never changes by chance.
        Assert.All(drawn, n => Assert.InRange(n, 5_740, 6_260));
    }

    [Fact]
    public void The_population_itself_is_left_as_it_was()
    {
        int[] items = [1, 2, 3, 4, 5];
        _ = SeededDraw.Draw(items, 5, 7);

        Assert.Equal([1, 2, 3, 4, 5], items);
    }
}

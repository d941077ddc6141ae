using Anlan.Browser.Tests.Hosting;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Anlan.Browser.Tests;

/// <summary>The register of bodies, and the fields that suggest bodies while somebody types.</summary>
public sealed class RegistryTests(Chromium chromium, BrowserStore store) : IClassFixture<BrowserStore>
{
    [Theory]
    [InlineData("", "registry")]
    [InlineData("?at=110109", "registry-level")]
    [InlineData("?q=区卫健委&state=all", "registry-list")]
    public async Task The_register_stands_at_both_widths(string query, string name)
    {
        await using var person = await Person.SignInAsync(chromium, store, "xitong");
        await person.OpenAsync("/organisations" + query);
        await person.JudgeAsync(name);
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("/succeed", "body-succeed")]
    [InlineData("/move", "body-move")]
    [InlineData("/end", "body-end")]
    [InlineData("/aliases", "body-aliases")]
    public async Task A_body_and_its_acts_stand_at_both_widths(string act, string name)
    {
        var id = await store.WithAsync(services =>
            services.GetRequiredService<AppDb>().Organisations().Where(o => o.Code == "110109-YJJ").Select(o => o.Id).SingleAsync()
        );
        await using var person = await Person.SignInAsync(chromium, store, "xitong");
        await person.OpenAsync($"/organisations/{id}{act}");
        await person.JudgeAsync(name);
    }

    [Fact]
    public async Task A_unit_is_chosen_while_typing_by_keyboard_alone()
    {
        await using var person = await Person.SignInAsync(chromium, store, "xitong");
        await person.OpenAsync("/organisations/new");
        var field = person.Page.GetByRole(AriaRole.Combobox, new() { Name = "上级机构" });
        await field.FocusAsync();
        await person.Page.Keyboard.InsertTextAsync("门头沟区文旅");
        var options = person.Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option);
        await Assertions.Expect(options).ToHaveCountAsync(1);
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await person.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await options.First.GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));
        await person.JudgeAsync("combobox");
        await field.FocusAsync();
        await person.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await person.Page.Keyboard.PressAsync("ArrowDown");
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(field).ToHaveValueAsync("门头沟区文化和旅游局");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        Assert.EndsWith("/organisations/new", person.Page.Url, StringComparison.Ordinal);
    }
}

namespace Anlan.Rules;

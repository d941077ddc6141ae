namespace Anlan.Papers;

using FsCheck.Xunit;

// Properties run over the same texts everywhere, so that a red run can be repeated; take the line out to look for new ones.
[assembly: Properties(Replay = "20261125,7")]

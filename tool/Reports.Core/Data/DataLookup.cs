namespace Reports.Data;

/// <summary>Finds what a fence's <c>source</c> names: a data source or a top-level variable of the template. Null when there is none.</summary>
/// <returns>A <see cref="DataTable"/>, <see cref="DataList"/> or <see cref="DataMap"/>.</returns>
public delegate DataNode? DataLookup(string name);

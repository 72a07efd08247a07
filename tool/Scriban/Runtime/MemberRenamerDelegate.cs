using System.Reflection;

namespace Scriban.Runtime;

/// <summary>Gives a .NET member the name by which templates know it.</summary>
public delegate string MemberRenamerDelegate(MemberInfo member);

/// <summary>Says whether templates see a .NET member.</summary>
public delegate bool MemberFilterDelegate(MemberInfo member);

// INTERIM: calls the volume writer of Writers/Docx once it is there.
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Packages;

/// <summary>汇编: the papers of a package bound in one file.</summary>
public static class VolumeBuilder
{
    /// <returns>Null when it cannot be bound; the findings say why.</returns>
    public static BuiltFile? Build(PlannedPackage package, IReadOnlyList<Document> papers, BuildOptions options, DiagnosticBag findings)
    {
        findings.Add(PackageProblems.NoVolumeWriter(package.Spec.Name, package.Spec.Volume!.Value.Location));
        return null;
    }
}

package org.jiannuo.programme.internal;

import java.util.List;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.programme.ProgrammeId;
import org.jiannuo.programme.Programmes;
import org.springframework.stereotype.Component;

/** What other modules may ask of the programmes. */
@Component
class ProgrammeRegister implements Programmes {
    private final ImportPlan imports;
    private final OweMeasures owing;
    private final VersionStore versions;
    private final VersionRows rows;

    ProgrammeRegister(ImportPlan imports, OweMeasures owing, VersionStore versions, VersionRows rows) {
        this.imports = imports;
        this.owing = owing;
        this.versions = versions;
        this.rows = rows;
    }

    @Override
    public Decision<Imported> importPlan(byte[] file, String fileName, Signature by) {
        return imports.atOnce(file, fileName, by);
    }

    @Override
    public Decision<Integer> oweAll(ProgrammeId programme, Signature by) {
        return owing.oweAll(programme.value(), by).map(Obligations.Batch::created);
    }

    @Override
    public List<Heading> headings() {
        return versions.inForce().stream()
                .flatMap(version -> rows.of(version.programme(), version.number()).stream()
                        .map(row -> new Heading(
                                new ProgrammeId(version.programme()),
                                row.id(),
                                row.number(),
                                row.title(),
                                row.group())))
                .toList();
    }
}

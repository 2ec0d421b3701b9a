package org.jiannuo.programme;

import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;

/** 工作方案. The programmes of the county. */
public interface Programmes {

    /**
     * What an import did.
     *
     * @param programme the programme
     * @param version the version in force now
     * @param changed false when exactly this was in force before
     */
    record Imported(ProgrammeId programme, int version, boolean changed) {}

    /**
     * A row of a programme in force.
     *
     * @param row its lasting identity
     * @param group the heading under which obligations count it
     */
    record Heading(ProgrammeId programme, UUID row, int number, String title, String group) {}

    /**
     * Imports a plan at once, without a person looking at the draft; refused when a name of a unit is unknown or means
     * several units, because only a person can decide that.
     *
     * @param file a text, Word or Excel file
     * @param fileName its name, for people
     */
    Decision<Imported> importPlan(byte[] file, String fileName, Signature by);

    /**
     * Owes every measure of a programme as the plan says it: every unit, the first one leading, once by the due day
     * and from the current period on while it stands. What is owed already is not owed twice.
     *
     * @return how many obligations are new
     */
    Decision<Integer> oweAll(ProgrammeId programme, Signature by);

    /** The rows of all programmes in force, in the order of programmes and rows. */
    List<Heading> headings();
}

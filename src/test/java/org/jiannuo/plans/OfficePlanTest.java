package org.jiannuo.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The same table in Word and Excel gives the same plan. */
class OfficePlanTest {
    private static final String HEADING = "重点任务分工及进度安排表";
    private final PlanDocument annex = PlanFixtures.annexPlan();

    @Test
    void word_table_gives_the_same_plan() {
        assertThat(read(OfficeFiles.word(HEADING, PlanFixtures.annexCells()))).isEqualTo(annex);
    }

    @Test
    void sheet_gives_the_same_plan_with_title_explanation_and_footer_around_it() {
        PlanDocument plan = read(OfficeFiles.sheet(HEADING, "填报说明：按年度更新", PlanFixtures.annexCells()));
        assertThat(plan.rows()).isEqualTo(annex.rows());
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void word_table_split_over_pages_is_one_plan_with_and_without_a_repeated_header() {
        List<List<String>> cells = PlanFixtures.annexCells();
        List<List<String>> repeated = new ArrayList<>(List.of(cells.getFirst()));
        repeated.addAll(cells.subList(6, 11));
        byte[] file = OfficeFiles.word(HEADING, cells.subList(0, 6), repeated, cells.subList(11, 16));
        assertThat(read(file)).isEqualTo(annex);
    }

    @Test
    void word_counts_the_rows_itself() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFTable table = document.createTable(3, 4);
            String[][] cells = {
                {"序号", "工作任务", "责任单位", "完成时限"},
                {"", "公开承诺。1.编制清单；2.按月公开。", "财政局", "2026年底前"},
                {"", "兑现承诺。", "住建局", "长期坚持"}
            };
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 4; c++) {
                    table.getRow(r).getCell(c).setText(cells[r][c]);
                }
            }
            for (int r = 1; r < 3; r++) {
                table.getRow(r).getCell(0).getParagraphs().getFirst().setNumID(BigInteger.ONE);
            }
            document.write(out);
            PlanDocument plan = read(out.toByteArray());
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.rows()).extracting(PlanRow::number).containsExactly(1, 2);
            assertThat(plan.rows().getFirst().measures())
                    .extracting(PlanMeasure::text)
                    .containsExactly("编制清单", "按月公开。");
        }
    }

    @Test
    void word_cells_merged_downwards_make_one_row_with_measures_that_have_their_own_time() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFTable table = document.createTable(4, 5);
            String[][] cells = {
                {"序号", "重点任务", "具体措施", "牵头单位", "完成时限"},
                {"1", "规范采购。", "公开采购意向", "财政局", "每季度"},
                {"", "", "清理拖欠账款", "住建局", "2026年6月底前"},
                {"2", "规范招商。", "兑现承诺", "人社局", "2026年底前"}
            };
            for (int r = 0; r < 4; r++) {
                for (int c = 0; c < 5; c++) {
                    table.getRow(r).getCell(c).setText(cells[r][c]);
                }
            }
            for (int c = 0; c < 2; c++) {
                table.getRow(1).getCell(c).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
                table.getRow(2).getCell(c).getCTTc().addNewTcPr().addNewVMerge();
            }
            document.write(out);
            PlanDocument plan = read(out.toByteArray());
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.rows()).hasSize(2);
            PlanRow first = plan.rows().getFirst();
            assertThat(first.measures()).hasSize(2);
            assertThat(first.measures().get(0).schedule().cycle()).isEqualTo(Schedule.Cycle.QUARTERLY);
            assertThat(first.measures().get(1).schedule().dueOn()).isEqualTo("2026-06-30");
            assertThat(first.schedule().dueOn()).isEqualTo("2026-06-30");
            assertThat(first.units()).extracting(NamedUnit::role).containsOnly(NamedUnit.Role.LEAD);
        }
    }

    @Test
    void sheet_with_a_header_of_two_rows_merged_sections_and_dates() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("任务");
            Object[][] cells = {
                {"2026年政务诚信重点工作任务清单", "", "", "", "", ""},
                {"序号", "重点工作", "工作措施", "责任单位", "", "完成时限"},
                {"", "", "", "牵头单位", "配合单位", ""},
                {"一、制度建设", "", "", "", "", ""},
                {1.0, "建立清单。", "1.编制清单；2.公开清单。", "财政局", "住建局、人社局", java.time.LocalDate.of(2026, 6, 30)},
                {2.0, "开展督查。", "①检查；②通报", "水务局", "", "每半年"}
            };
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
            for (int r = 0; r < cells.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < cells[r].length; c++) {
                    switch (cells[r][c]) {
                        case Double number -> row.createCell(c).setCellValue(number);
                        case java.time.LocalDate day -> {
                            row.createCell(c).setCellValue(day);
                            row.getCell(c).setCellStyle(style);
                        }
                        case Object text -> row.createCell(c).setCellValue(text.toString());
                    }
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 4));
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 5));
            workbook.write(out);
            PlanDocument plan = read(out.toByteArray());
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.heading()).isEqualTo("2026年政务诚信重点工作任务清单");
            assertThat(plan.rows()).hasSize(2);
            assertThat(plan.rows().getFirst().schedule().dueOn()).isEqualTo("2026-06-30");
            assertThat(plan.rows().getFirst().units())
                    .extracting(NamedUnit::role)
                    .containsExactly(NamedUnit.Role.LEAD, NamedUnit.Role.CO, NamedUnit.Role.CO);
            assertThat(plan.rows().getLast().measures())
                    .extracting(PlanMeasure::text)
                    .containsExactly("检查", "通报");
        }
    }

    private static PlanDocument read(byte[] file) {
        return PlanFixtures.READER.read(file).orThrow();
    }
}

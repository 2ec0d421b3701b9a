package org.jiannuo.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.jiannuo.reports.QrCode;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    @Test
    void is_read_back_with_chinese_text() throws Exception {
        byte[] png = QrCode.of("同信用督〔2026〕3号").png(4);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo("同信用督〔2026〕3号");
    }

    @Test
    void its_drawing_is_well_formed_and_labelled() throws Exception {
        String svg = QrCode.of("x").svg("核验 \"<&");
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getAttribute("aria-label")).isEqualTo("核验 \"<&");
    }

    @Test
    void refuses_more_than_a_code_can_hold() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("长".repeat(3000)));
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of(""));
    }
}

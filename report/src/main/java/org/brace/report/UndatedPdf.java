package org.brace.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// A PDF whose bytes rest on what is in it alone: it carries no date of its making, and its id
/// comes from its content. When the person was assessed stands in the text.
final class UndatedPdf extends PDDocument {

  /// @param content what will be in it; another content gives another id
  UndatedPdf(String content) {
    setDocumentId(ByteBuffer.wrap(digest(content)).getLong());
  }

  private static byte[] digest(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /// The renderer dates what it makes, here and in what it derives from it.
  @Override
  public void setDocumentInformation(PDDocumentInformation information) {
    information.setCreationDate(null);
    super.setDocumentInformation(information);
  }
}

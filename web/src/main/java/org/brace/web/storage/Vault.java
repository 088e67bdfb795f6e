package org.brace.web.storage;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/// Seals texts with AES-256-GCM, each bound to the row that it belongs to, so that none can be read
/// without the key file or put in another's place.
///
/// The keys lie in a file of their own beside the database, readable by its owner alone. After
/// [#rotated] new texts are sealed with a new key; older ones can still be opened.
public final class Vault {

  /// The file in the data folder.
  static final String FILE = "key.json";

  private final KeysetHandle keys;
  private final Aead aead;

  private Vault(KeysetHandle keys) throws GeneralSecurityException {
    this.keys = keys;
    this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /// Whether a data folder has a key.
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /// The vault of a data folder; its key is made when there is none yet.
  ///
  /// @throws IOException if the key file cannot be read or written, or is damaged
  public static Vault in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      AeadConfig.register();
      if (Files.exists(file)) {
        return of(Files.readAllBytes(file), file);
      }
      var vault = new Vault(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
      vault.save(folder);
      return vault;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("A key could not be made", impossible);
    }
  }

  /// The vault of a key as it stands in a file.
  ///
  /// @throws IOException if it is damaged
  static Vault of(byte[] key, Path file) throws IOException {
    try {
      AeadConfig.register();
      return new Vault(
          TinkJsonProtoKeysetFormat.parseKeyset(
              new String(key, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException damaged) {
      throw new IOException(
          file + " is damaged or not a key of Brace: put back the one from your backup", damaged);
    }
  }

  /// A vault with a new key for what is sealed from now on, saved in the folder.
  public Vault rotated(Path folder) throws IOException {
    try {
      var fresh =
          KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
              .withRandomId()
              .makePrimary();
      var vault = new Vault(KeysetHandle.newBuilder(keys).addEntry(fresh).build());
      vault.save(folder);
      return vault;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("A key could not be made", impossible);
    }
  }

  /// A vault with only the key that seals now, saved in the folder: older texts are lost to it.
  public Vault withoutOldKeys(Path folder) throws IOException {
    try {
      var primary = keys.getPrimary();
      var only =
          KeysetHandle.importKey(primary.getKey()).withFixedId(primary.getId()).makePrimary();
      var vault = new Vault(KeysetHandle.newBuilder().addEntry(only).build());
      vault.save(folder);
      return vault;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("The key could not be kept alone", impossible);
    }
  }

  /// Saves this key in a folder. One that is there already is kept beside it for what was sealed
  /// with it, which may lie in another database.
  void join(Path folder) throws IOException {
    if (!isIn(folder)) {
      save(folder);
      return;
    }
    KeysetHandle there = in(folder).keys;
    var both = KeysetHandle.newBuilder(keys);
    for (int i = 0; i < there.size(); i++) {
      KeysetHandle.Entry old = there.getAt(i);
      if (!has(old)) {
        both.addEntry(KeysetHandle.importKey(old.getKey()).withFixedId(old.getId()));
      }
    }
    try {
      new Vault(both.build()).save(folder);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Two keys could not be kept together", impossible);
    }
  }

  private boolean has(KeysetHandle.Entry key) {
    for (int i = 0; i < keys.size(); i++) {
      if (keys.getAt(i).getKey().equalsKey(key.getKey())) {
        return true;
      }
    }
    return false;
  }

  /// Writes the key file, in one step: there is always a whole one.
  void save(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "key", ".part");
    restrict(part);
    try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
      ByteBuffer text = ByteBuffer.wrap(text().getBytes(StandardCharsets.UTF_8));
      while (text.hasRemaining()) { // on a full disk a part is written first, then it fails
        file.write(text);
      }
      file.force(true);
    } catch (IOException failed) {
      Files.deleteIfExists(part);
      throw failed;
    }
    try {
      Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException noMatter) {
      Files.move(part, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String text() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("The key could not be written", impossible);
    }
  }

  /// Makes a file readable by its owner alone.
  static void restrict(Path file) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /// The text, sealed.
  ///
  /// @param place what it belongs to; it can only be opened with the same
  public byte[] seal(String text, String place) {
    try {
      return aead.encrypt(
          text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("A text could not be sealed", impossible);
    }
  }

  /// What was sealed for this place.
  ///
  /// @throws IllegalStateException if it was sealed with another key, for another place, or changed
  public String open(byte[] sealed, String place) {
    try {
      return new String(
          aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException tampered) {
      throw new IllegalStateException(
          "A stored case cannot be opened: the key file does not belong to this database",
          tampered);
    }
  }
}

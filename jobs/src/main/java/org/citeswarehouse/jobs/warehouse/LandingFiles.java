package org.citeswarehouse.jobs.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/** What landing asks of the place where files lie. Only the owner may read what has landed. */
interface LandingFiles {

  /** A file to write, which only the owner may read. */
  OutputStream create(Path file) throws IOException;

  /** Moves a written file to its home for good; nobody may write to it any more. */
  void settle(Path arriving, Path home) throws IOException;

  boolean exists(Path file) throws IOException;

  long length(Path file) throws IOException;

  void delete(Path file) throws IOException;

  /** Those of a file system. */
  static LandingFiles of(FileSystem files) {
    return files instanceof LocalFileSystem local ? new OnDisk(local) : new Anywhere(files);
  }

  /**
   * Files of any file system that Hadoop knows.
   *
   * @param files the file system
   */
  record Anywhere(FileSystem files) implements LandingFiles {

    private static final FsPermission OWNER_READS = new FsPermission("400");
    private static final FsPermission OWNER_ONLY = new FsPermission("600");

    @Override
    public OutputStream create(Path file) throws IOException {
      return FileSystem.create(files, file, OWNER_ONLY);
    }

    @Override
    public void settle(Path arriving, Path home) throws IOException {
      files.mkdirs(home.getParent());
      files.setPermission(arriving, OWNER_READS);
      if (!files.rename(arriving, home)) {
        throw new IOException("could not move " + arriving + " to " + home);
      }
    }

    @Override
    public boolean exists(Path file) throws IOException {
      return files.exists(file);
    }

    @Override
    public long length(Path file) throws IOException {
      return files.getFileStatus(file).getLen();
    }

    @Override
    public void delete(Path file) throws IOException {
      files.delete(file, false);
    }
  }

  /**
   * Files of this machine. Hadoop starts a program of the system for each permission it sets there,
   * three a file: ten thousand messages took minutes to land.
   *
   * @param files the file system
   */
  record OnDisk(LocalFileSystem files) implements LandingFiles {

    @Override
    public OutputStream create(Path file) throws IOException {
      java.nio.file.Path path = path(file);
      Files.createDirectories(path.getParent());
      Files.createFile(path);
      permit(path, "rw-------");
      return Files.newOutputStream(path);
    }

    @Override
    public void settle(Path arriving, Path home) throws IOException {
      Files.createDirectories(path(home).getParent());
      permit(path(arriving), "r--------");
      Files.move(path(arriving), path(home), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public boolean exists(Path file) {
      return Files.exists(path(file));
    }

    @Override
    public long length(Path file) throws IOException {
      return Files.size(path(file));
    }

    @Override
    public void delete(Path file) throws IOException {
      Files.delete(path(file));
    }

    private java.nio.file.Path path(Path file) {
      return files.pathToFile(file).toPath();
    }

    /** Systems without such permissions have others, which the folder passes on. */
    private static void permit(java.nio.file.Path path, String permissions) throws IOException {
      PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
      if (view != null) {
        view.setPermissions(PosixFilePermissions.fromString(permissions));
      }
    }
  }
}

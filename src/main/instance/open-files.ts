import { createDiskFiles } from '../../adapters/files/disk-files';
import { openFolderDisk, openObjectDisk, type ObjectStore } from '../../adapters/files/open-disk';
import type { Files } from '../../ports/files';

/** Where evidence and reports are kept: the folder, or the S3-compatible store that is set instead. Opened when first used. */
export const openFiles = (folder: string, objectStore: ObjectStore | null): Files =>
  createDiskFiles(() => (objectStore ? openObjectDisk(objectStore) : openFolderDisk(folder)));

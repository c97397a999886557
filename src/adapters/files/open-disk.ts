import type { Disk } from 'flydrive';

/** An S3-compatible store of one's own (MinIO, Ceph, a provider's). */
export interface ObjectStore {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** flydrive is an ES module, and the AWS client is heavy: both are loaded when the first file comes. */
export const openFolderDisk = async (folder: string): Promise<Disk> => {
  const [{ Disk: OneDisk }, { FSDriver }] = await Promise.all([import('flydrive'), import('flydrive/drivers/fs')]);
  return new OneDisk(new FSDriver({ location: folder, visibility: 'private' }));
};

export const openObjectDisk = async (store: ObjectStore): Promise<Disk> => {
  const [{ Disk: OneDisk }, { S3Driver }] = await Promise.all([import('flydrive'), import('flydrive/drivers/s3')]);
  return new OneDisk(
    new S3Driver({
      endpoint: store.endpoint,
      region: store.region,
      bucket: store.bucket,
      credentials: { accessKeyId: store.accessKey, secretAccessKey: store.secretKey },
      // Most compatible stores know neither virtual hosts nor access lists, and few the newer checksums.
      forcePathStyle: true,
      supportsACL: false,
      visibility: 'private',
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    }),
  );
};

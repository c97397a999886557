import fc from 'fast-check';

/**
 * Properties run on the same cases every time, so that a red test tells of a change and not of chance; PROPERTY_SEED
 * tries others.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20240102) });

export { fc };

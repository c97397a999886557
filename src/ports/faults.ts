/**
 * A fault that stops the start. Its message is one Vietnamese sentence for the administrator: what is wrong and what
 * to do. The command prints it alone, without a stack, and exits with status 1.
 */
export class StartFault extends Error {
  override name = 'StartFault';
}

/** The command was asked for something that it does not do: status 2. */
export class UseFault extends StartFault {
  override name = 'UseFault';
}

/** A program the instance needs could be found nowhere. */
export class ProvisionFault extends StartFault {
  override name = 'ProvisionFault';
}

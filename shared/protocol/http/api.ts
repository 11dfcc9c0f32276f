/** Where other programs read and run shows. */
export const API_PATH = '/api/v1'

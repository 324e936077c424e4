import type { Core } from '@strapi/strapi'

/** « http » would write each request's path: a log keeps what an operator needs, not what people look at. */
const logger = ({ env }: Core.Config.Shared.ConfigParams) => ({ level: env('LOG_LEVEL', 'info') })

export default logger

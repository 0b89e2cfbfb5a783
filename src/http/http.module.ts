import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { NextLinkInterceptor } from './next-link.interceptor.js';
import { ProblemFilter } from './problem.filter.js';
import { ProblemPageController } from './problem-page.controller.js';
import { validationPipe } from './validation.pipe.js';

/** How requests are read and refusals written, for every controller. */
@Module({
  controllers: [ProblemPageController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: NextLinkInterceptor },
    { provide: APP_PIPE, useFactory: validationPipe },
  ],
})
export class HttpModule {}

import { Module } from '@nestjs/common';
import { Categories } from './categories';
import { CategoriesResolver } from './categories.resolver';

@Module({ providers: [Categories, CategoriesResolver], exports: [Categories] })
export class CategoriesModule {}

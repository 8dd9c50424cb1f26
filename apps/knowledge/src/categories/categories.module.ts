import { Module } from '@nestjs/common';
import { AnnounceCategories } from './announce-categories';
import { Categories } from './categories';
import { CategoriesResolver } from './categories.resolver';
import { CategoryNameEntity } from './category-name.entity';
import { CategoryNamesStore } from './category-names.store';

export const categoryEntities = [CategoryNameEntity];

@Module({ providers: [Categories, CategoryNamesStore, AnnounceCategories, CategoriesResolver], exports: [Categories, AnnounceCategories] })
export class CategoriesModule {}

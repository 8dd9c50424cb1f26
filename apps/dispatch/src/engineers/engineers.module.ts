import { Module } from '@nestjs/common';
import { EngineerEntity, SkillEntity, TeamEntity } from './engineer.entity';
import { EngineerSkillResolver, EngineersResolver, SkillResolver } from './engineers.resolver';
import { EngineersStore } from './engineers.store';
import { EngineersView } from './engineers.view';
import { RegisterEngineer } from './register-engineer';

export const engineerEntities = [TeamEntity, SkillEntity, EngineerEntity];

@Module({
  providers: [EngineersStore, EngineersView, RegisterEngineer, EngineersResolver, EngineerSkillResolver, SkillResolver],
  exports: [EngineersView],
})
export class EngineersModule {}

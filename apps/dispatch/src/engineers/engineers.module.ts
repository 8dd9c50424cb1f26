import { Module } from '@nestjs/common';
import { EngineerEntity, SkillEntity, TeamEntity } from './engineer.entity';
import { DedicateTeam } from './dedicate-team';
import { DefineSkill } from './define-skill';
import { EngineerSkillResolver, EngineersResolver, SkillResolver, TeamResolver } from './engineers.resolver';
import { EngineerFieldsResolver } from './engineer-fields.resolver';
import { EngineersStore } from './engineers.store';
import { EngineersView } from './engineers.view';
import { NoteSkillUse } from './note-skill-use';
import { RecordAbsence } from './record-absence';
import { RegisterEngineer } from './register-engineer';
import { RosterView } from './roster.view';
import { SetEngineerStatus } from './set-engineer-status';
import { UpdateSkills } from './update-skills';

export const engineerEntities = [TeamEntity, SkillEntity, EngineerEntity];

@Module({
  providers: [
    EngineersStore, EngineersView, RosterView,
    RegisterEngineer, SetEngineerStatus, RecordAbsence, DefineSkill, DedicateTeam, NoteSkillUse, UpdateSkills,
    EngineersResolver, EngineerFieldsResolver, EngineerSkillResolver, SkillResolver, TeamResolver,
  ],
  exports: [EngineersView, RosterView, NoteSkillUse, UpdateSkills],
})
export class EngineersModule {}

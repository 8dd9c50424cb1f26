import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { ImportSkillMatrix } from './import-skill-matrix';
import { ExpiringCertificateResolver, SkillMatrixResolver, ThinSkillResolver } from './skill-matrix.resolver';
import { SkillMatrixView } from './skill-matrix.view';

@Module({
  imports: [EngineersModule],
  providers: [SkillMatrixView, ImportSkillMatrix, SkillMatrixResolver, ThinSkillResolver, ExpiringCertificateResolver],
})
export class SkillMatrixModule {}
